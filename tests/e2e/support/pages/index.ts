// Page objects: everything is found as a person finds it, by its role and its name.
export * from "./workbench";
export * from "./decide";
export * from "./hosting";
export * from "./note";
export * from "./duties";
export * from "./shell";
