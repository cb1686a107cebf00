// In the worker: a classic one, so that the page that is one file can start it too. The program
// comes with the work.
if (!globalThis.document) {
  onmessage = async ({ data }) => {
    try {
      await wasm_bindgen({ module_or_path: data.program });
      const written = wasm_bindgen.tableur(data.dossier, data.jour);
      postMessage({ written }, [written.buffer]);
    } catch (error) {
      postMessage({ error: String(error) });
    }
  };
}
