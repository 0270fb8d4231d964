export { districts } from "./districts.js";
export { plan } from "./plan.js";
export { registers } from "./registers.js";
