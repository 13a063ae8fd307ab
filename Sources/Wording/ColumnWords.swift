/// The tables and columns of the registry as a person calls them, where changes are told.
package enum ColumnWords {
  /// `milestone_link` → milestone link, 节点关系.
  package static func table(_ name: String) -> Phrase { Phrase(en: name.spaced, zh: tables[name] ?? name) }

  package static func column(_ name: String) -> Phrase { Phrase(en: name.spaced, zh: columns[name] ?? name) }

  private static let tables = [
    "setting": "设置", "region": "地区", "organization": "单位", "cluster": "集群", "source": "来源文件", "project": "项目",
    "project_alias": "别名", "project_tag": "标签", "project_region": "项目地区", "estimate": "投资估算",
    "milestone": "节点", "milestone_link": "节点关系", "programme": "清单", "programme_project": "清单项目",
    "reported_total": "通报数", "plan_version": "计划版本", "plan_entry": "计划", "investment_entry": "填报",
    "assessment": "评价", "submission": "报送", "progress_entry": "形象进度", "obstacle": "问题", "target": "目标",
    "target_result": "目标结果", "citation": "出处", "note": "备注", "month_lock": "锁定",
    "saved_view": "视图",
  ]

  private static let columns = [
    "name": "名称", "name_zh": "名称", "name_en": "英文名", "value": "值", "code": "编号", "national": "国家代码",
    "parent": "上级", "sector": "行业", "cluster": "集群", "nature": "建设性质", "lifecycle": "流程",
    "responsible": "责任单位", "lead": "包保领导", "officer": "项目专员", "scale": "建设规模", "description": "说明",
    "status": "状态", "status_date": "状态日期", "status_reason": "原因", "registered": "入库纳统", "doubtful": "存疑",
    "project": "项目", "region": "地区", "weight": "权重", "tag": "标签", "kind": "类型", "dated": "日期", "amount": "金额",
    "stage": "阶段", "planned": "原计划", "approved": "批准", "forecast": "预计", "met": "完成", "modality": "力度",
    "reason": "原因", "approval_number": "批文号", "expires": "有效期", "evidence": "依据", "milestone": "节点",
    "predecessor": "前置节点", "lag_days": "间隔天数", "year": "年度", "programme": "清单", "role": "类别", "period": "期间",
    "metric": "指标", "threshold": "门槛", "digit": "末位", "unit": "单位", "n": "版本", "month": "月份", "fund": "资金",
    "basis": "口径", "measure": "来源口径", "reporter": "填报单位", "method": "录入方式", "permille": "千分比",
    "words": "说明", "title": "问题", "category": "类别", "owner": "办理单位", "due": "期限", "raised": "受理",
    "in_hand": "办理", "resolved": "销号", "reported_back": "反馈", "comparator": "比较", "low": "下限", "high": "上限",
    "target": "目标", "source": "来源文件", "subject": "对象", "field": "字段", "section": "章节", "line": "行",
    "place": "位置", "fact": "事实号", "contact": "联系方式", "is_local": "地方代码", "publisher": "发布单位",
    "scale_floor": "规模目标", "chain_lead": "链长", "lead_unit": "牵头单位", "rating": "评级", "assessor": "评价人",
    "scheme": "评价办法", "reports": "填报", "file": "文件", "received": "收到日期", "decided": "处理日期", "state": "状态",
    "measure_kind": "测算方式", "measure_filter": "测算条件", "taken": "入库行数", "refused": "退回行数", "locked": "锁定",
    "unlocked": "解锁",
  ]
}

extension String {
  fileprivate var spaced: String { replacing("_", with: " ") }
}
