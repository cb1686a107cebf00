// Page objects: everything is found as a person finds it, by its role and its name.
export * from "./pages/bench";
export * from "./pages/decide";
export * from "./pages/host";
export * from "./pages/note";
export * from "./pages/reading";
export * from "./pages/shell";
