"""The Ps of many relais by OpenFisca, from the inputs that benches/amounts.rs draws as well.

Arguments: how many relais, and the file in which the Ps of each is written, in cents. Prints the
nanoseconds to join the posts to their relais, to set the inputs and to compute the Ps: of several
runs, the shortest of each.
"""

import sys
from time import perf_counter_ns

import numpy
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import YEAR
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

EXERCICE = "2017"
RUNS = 5

Post = build_entity(key="post", plural="posts", label="A post of the team", is_person=True)
Relais = build_entity(
    key="relais",
    plural="relais_all",
    label="A relais petite enfance",
    roles=[{"key": "post", "plural": "posts", "label": "Its team"}],
)


def given(name, entity):
    """An input, which has no formula."""
    body = {"value_type": float, "entity": entity, "definition_period": YEAR, "label": name}
    return type(name, (Variable,), body)


class etp_of_year(Variable):
    value_type = float
    entity = Post
    definition_period = YEAR
    label = "Working time over the year, ETP"

    def formula(post, period):
        return post("etp", period) * post("months", period) / 12


class pay(Variable):
    value_type = float
    entity = Post
    definition_period = YEAR
    label = "What a post is paid in the year, to the cent, €"

    def formula(post, period):
        return numpy.round(post("yearly_cost", period) * post("months", period) / 12, 2)


class prix_de_revient(Variable):
    value_type = float
    entity = Relais
    definition_period = YEAR
    label = "Retained running costs, €"

    def formula(relais, period):
        team = relais.sum(relais.members("pay", period))
        return team + sum(relais(line, period) for line in LINES)


class plafond(Variable):
    value_type = float
    entity = Relais
    definition_period = YEAR
    label = "Ceiling of the retained costs, €"

    def formula(relais, period, parameters):
        etp = relais.sum(relais.members("etp_of_year", period))
        return parameters(period).prix_plafond * etp


class ps(Variable):
    value_type = float
    entity = Relais
    definition_period = YEAR
    label = "Prestation de service, to the cent, €"

    def formula(relais, period, parameters):
        assiette = numpy.minimum(relais("prix_de_revient", period), relais("plafond", period))
        return numpy.round(parameters(period).taux * assiette, 2)


LINES = ["achats", "services_exterieurs", "autres_services", "impots"]
INPUTS = [given(name, Post) for name in ["etp", "months", "yearly_cost"]]
INPUTS += [given(name, Relais) for name in LINES]


def system():
    """The rule, with the ceiling and the rate of the exercice."""
    known = TaxBenefitSystem([Post, Relais])
    for variable in [*INPUTS, etp_of_year, pay, prix_de_revient, plafond, ps]:
        known.add_variable(variable)
    value = lambda amount: {"values": {f"{EXERCICE}-01-01": {"value": amount}}}
    data = {"prix_plafond": value(58086), "taux": value(0.43)}
    known.parameters = ParameterNode("", data=data)
    return known


def inputs(relais):
    """The arrays of the inputs; benches/amounts.rs has the same formulas."""
    i = numpy.arange(relais, dtype=numpy.int64)
    months = [numpy.where(i % 5 == 0, 1 + i % 12, 12), numpy.where(i % 7 == 0, 9, 12)]
    etp = [(50 + i * 37 % 101) / 100, (i * 53 % 61) / 100]
    cost = [(2_500_000 + i * 7_919 % 3_000_000) / 100, (i * 104_729 % 2_000_000) / 100]
    both = lambda arrays: numpy.stack(arrays, axis=1).ravel()
    lines = [i * 31 % 600_000, i * 101 % 900_000, i * 997 % 700_000, i * 13 % 80_000]
    of_posts = {"etp": both(etp), "months": both(months), "yearly_cost": both(cost)}
    return of_posts | {name: line / 100 for name, line in zip(LINES, lines)}


def joined(known, relais):
    """Two posts in each relais, without an input yet."""
    builder = SimulationBuilder()
    builder.create_entities(known)
    builder.declare_person_entity("post", numpy.arange(2 * relais))
    members = numpy.repeat(numpy.arange(relais), 2)
    group = builder.declare_entity("relais", numpy.arange(relais))
    builder.join_with_persons(group, members, roles=numpy.repeat("post", 2 * relais))
    return builder.build(known)


def main():
    relais, file = int(sys.argv[1]), sys.argv[2]
    known, arrays = system(), inputs(relais)
    runs = []
    for _ in range(RUNS):
        marks = [perf_counter_ns()]
        simulation = joined(known, relais)
        marks.append(perf_counter_ns())
        for name, array in arrays.items():
            simulation.set_input(name, EXERCICE, array)
        marks.append(perf_counter_ns())
        found = simulation.calculate("ps", EXERCICE)
        marks.append(perf_counter_ns())
        runs.append(numpy.diff(marks))
    cents = numpy.rint(found.astype(numpy.float64) * 100).astype(numpy.int64)
    numpy.savetxt(file, cents, fmt="%d")
    print(*numpy.min(runs, axis=0))


main()
