/** A district: its id, and what it is called in Chinese and English. */
export type Place = readonly [id: string, zh: string, en: string];

/** Where a plan of the catalogue holds, and what lies right below. */
export interface Places {
  /** Above the plan's own district, outermost first. */
  readonly above: readonly Place[];
  readonly own: Place;
  readonly below: readonly Place[];
}

/** By the plan's id. */
export const PLACES: Readonly<Record<string, Places>> = {
  "hubei-2011-2020": {
    above: [],
    own: ["420000", "湖北省", "Hubei"],
    below: [
      ["420100", "武汉市", "Wuhan"],
      ["420200", "黄石市", "Huangshi"],
      ["420300", "十堰市", "Shiyan"],
      ["420500", "宜昌市", "Yichang"],
      ["420600", "襄阳市", "Xiangyang"],
      ["420700", "鄂州市", "Ezhou"],
      ["420800", "荆门市", "Jingmen"],
      ["420900", "孝感市", "Xiaogan"],
      ["421000", "荆州市", "Jingzhou"],
      ["421100", "黄冈市", "Huanggang"],
      ["421200", "咸宁市", "Xianning"],
      ["421300", "随州市", "Suizhou"],
      ["422800", "恩施州", "Enshi"],
    ],
  },
  "jiaxing-2013": {
    above: [],
    own: ["330400", "嘉兴市", "Jiaxing"],
    below: [
      ["330402", "南湖区", "Nanhu"],
      ["330411", "秀洲区", "Xiuzhou"],
      ["330421", "嘉善县", "Jiashan"],
      ["330424", "海盐县", "Haiyan"],
      ["330481", "海宁市", "Haining"],
      ["330482", "平湖市", "Pinghu"],
      ["330483", "桐乡市", "Tongxiang"],
    ],
  },
  "jinan-2011-2020": {
    above: [["100000", "全国", "China"]],
    own: ["350111", "晋安区", "Jin'an"],
    below: [
      ["gushan", "鼓山镇", "Gushan"],
      ["xindian", "新店镇", "Xindian"],
      ["yuefeng", "岳峰镇", "Yuefeng"],
      ["huanxi", "宦溪镇", "Huanxi"],
      ["shoushan", "寿山乡", "Shoushan"],
      ["rixi", "日溪乡", "Rixi"],
    ],
  },
  "shantou-2013": {
    above: [],
    own: ["440500", "汕头市", "Shantou"],
    below: [
      ["440507", "龙湖区", "Longhu"],
      ["440511", "金平区", "Jinping"],
      ["440512", "濠江区", "Haojiang"],
      ["440513", "潮阳区", "Chaoyang"],
      ["440514", "潮南区", "Chaonan"],
      ["440515", "澄海区", "Chenghai"],
      ["440523", "南澳县", "Nan'ao"],
    ],
  },
  "wenzhou-2011-2015": {
    above: [],
    own: ["330300", "温州市", "Wenzhou"],
    below: [
      ["330302", "鹿城区", "Lucheng"],
      ["330303", "龙湾区", "Longwan"],
      ["330304", "瓯海区", "Ouhai"],
      ["330322", "洞头县", "Dongtou"],
      ["330324", "永嘉县", "Yongjia"],
      ["330326", "平阳县", "Pingyang"],
      ["330327", "苍南县", "Cangnan"],
      ["330328", "文成县", "Wencheng"],
      ["330329", "泰顺县", "Taishun"],
      ["330381", "瑞安市", "Rui'an"],
      ["330382", "乐清市", "Yueqing"],
    ],
  },
};
