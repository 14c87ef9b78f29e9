/** What only a result is said with. */
export const RESULTS = /率达|达到?\d|已达|增长\d|增长了|下降\d|提升至|提高到|提高\d|提升\d|完成\d|已完成|已建成|实现[^，,]{1,12}\d|获评|荣获|获得|位居|位列|突破|圆满|成功|累计|新增\d/;
/** What is ahead, prepared for or set as a goal is said with one of these. */
export const AHEAD =
  /将|(?<![达提高升增加降减少])[到至]|计划|预计|力争|目标|规划|启动|筹|申|承办|备战|举办权|远景|愿景|展望|确保|拟|争取|有望|可|提前|下达|版|届|前|底|末|预期|安排|谋划|纳入|列入|入选|资格|试点|订单|锁定|签约|任务|以后|之后|后年|任期|有效/;
