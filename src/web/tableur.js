// In the page: has a spreadsheet made each time an element asks for it, in a worker, and hands it
// over as a file. The element holds in its data what goes into it; it hears « tableur-dit » at the
// end. WASM is the program that makes it: its name and its hash.
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

  const sheetOf = async ({ dossier, jour }) => {
    const [bytes, script] = await Promise.all([program(), address()]);
    const worker = new Worker(script);
    return new Promise((done, fail) => {
      worker.onmessage = ({ data }) =>
        data.written ? done(data.written) : fail(new Error(data.error));
      worker.onerror = ({ message }) =>
        fail(new Error(message || "le programme du tableur ne démarre pas"));
      worker.postMessage({ program: bytes, dossier, jour }, [bytes]);
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
        hand(await sheetOf(target.dataset), target.dataset.nom);
        target.dataset.etat = "fait";
      } catch (error) {
        console.error(error);
        target.dataset.etat = "panne";
      }
      target.dispatchEvent(new Event("tableur-dit"));
    },
    true,
  );
}
