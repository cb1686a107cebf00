// In the worker: a classic one, so that the page that is one file can start it too. The program
// comes with the work.
if (!globalThis.document) {
  // src/bin/tableur.rs calls it.
  globalThis.lignesLues = (lines) => postMessage({ lines });

  const made = ({ dossier, relais, jour, table, sheet }) => {
    if (table) return wasm_bindgen.lire(new Uint8Array(table), sheet);
    if (relais) return wasm_bindgen.ensemble(relais, jour);
    return dossier ? wasm_bindgen.tableur(dossier, jour) : wasm_bindgen.modele(jour);
  };

  onmessage = async ({ data }) => {
    try {
      await wasm_bindgen({ module_or_path: data.program });
      const answer = made(data);
      postMessage({ answer }, answer.buffer ? [answer.buffer] : []);
    } catch (error) {
      // The program says why there is no table in words; anything else is its own fault.
      postMessage(typeof error === "string" ? { refused: error } : { error: String(error) });
    }
  };
}
