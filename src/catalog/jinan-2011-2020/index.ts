/**
 * 福州市晋安区贯彻质量发展纲要(2011—2020年)建设质量强区的实施意见 as data.
 *
 * @packageDocumentation
 */

export { districts } from "./districts.js";
export { plan } from "./plan.js";
export { registers } from "./registers.js";
