// Page objects: everything is found as a person finds it, by its role and its name.
export * from "./collection";
export * from "./data";
export * from "./decide";
export * from "./duties";
export * from "./home";
export * from "./hosting";
export * from "./law_pages";
export * from "./missions";
export * from "./note";
export * from "./payments";
export * from "./shell";
export * from "./workbench";
export * from "./workshop";
export * from "./years";
