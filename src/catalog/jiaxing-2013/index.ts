export { districts } from "./districts.js";
export { plan } from "./plan.js";
