export { plan } from "./plan.js";
export { registers } from "./registers.js";
