// In the page: has a spreadsheet written, or a table read, in a worker. An element that asks for a
// spreadsheet holds in its data what goes into it; it hears « tableur-dit » at the end. WASM is the
// program: its name and its hash.
if (globalThis.document) {
  const here = document.currentScript?.src;

  // The page that is one file holds both files (src/web/fichier.js).
  const program = async () => {
    if (globalThis.heldPart) return heldPart(WASM.name);
    const href = new URL(WASM.name, here).href;
    try {
      const answer = await fetch(href, { integrity: WASM.integrity });
      if (!answer.ok) throw new Error(`${WASM.name} : ${answer.status}`);
      return await answer.arrayBuffer();
    } catch (error) {
      await globalThis.sayFault?.(href, WASM.integrity);
      throw error;
    }
  };
  // This very file, whose hash the page has just had checked.
  const address = () => laterScript(document.documentElement.dataset.tableur.split(" ", 1)[0]);

  // Has a worker do a job: its answer, unless `signal` stops it.
  const work = async (job, given = [], { signal, tell } = {}) => {
    const [bytes, script] = await Promise.all([program(), address()]);
    signal?.throwIfAborted();
    const worker = new Worker(script);
    return new Promise((done, fail) => {
      signal?.addEventListener("abort", () => fail(signal.reason));
      worker.onmessage = ({ data }) => {
        if (data.lines) tell?.(data.lines);
        else if (data.answer) done(data.answer);
        else fail(data);
      };
      worker.onerror = ({ message }) =>
        fail(new Error(message || "le programme du tableur ne démarre pas"));
      worker.postMessage({ program: bytes, ...job }, [bytes, ...given]);
    }).finally(() => worker.terminate());
  };

  const hand = (bytes, name) => {
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  addEventListener(
    "tableur-voulu",
    async ({ target }) => {
      try {
        hand(await work({ ...target.dataset }), target.dataset.nom);
        target.dataset.etat = "fait";
      } catch (error) {
        console.error(error);
        target.dataset.etat = "panne";
      }
      target.dispatchEvent(new Event("tableur-dit"));
    },
    true,
  );

  let reading;
  // src/browser/sheet.rs calls them.
  globalThis.readTable = async ([source, sheet, tell]) => {
    const { signal } = (reading = new AbortController());
    const bytes = await new Blob([source]).arrayBuffer();
    return work({ table: bytes, sheet }, [bytes], { signal, tell });
  };
  globalThis.stopTable = () => reading?.abort();
}
