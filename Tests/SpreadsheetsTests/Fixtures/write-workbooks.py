"""Writes openpyxl.xlsx and openpyxl-1904.xlsx."""
import openpyxl, datetime
from openpyxl.styles import Font
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
wb=openpyxl.Workbook(); ws=wb.active; ws.title="台账"
ws["A1"]="滕州市2020年12月重大项目进度台账"; ws.merge_cells("A1:H1")
ws["A2"]="填报单位：滕州市发展和改革局"; ws["H2"]="单位：万元"
heads=["序号","项目名称","总投资","1-12月累计完成投资","开工时间","完成率","是否开工","形象进度"]
for i,h in enumerate(heads,1): ws.cell(3,i,h)
rows=[[1,"滕州市高铁新区道路",12000.5,0.1+0.2,datetime.date(2020,3,15),"=D4/C4",True,"主体\n封顶"],
      [2,CellRichText("墨子",TextBlock(InlineFont(b=True),"大道")," 改造"),8000,-35.25,datetime.datetime(2019,11,2,8,30),"=1/0",False,datetime.time(8,30)],
      [3,"<甲> & \"乙\"",123456789012,1e-7,None,"=IF(C6>0,\"有\",\"\")",None,"_x000D_"]]
for r,row in enumerate(rows,4):
    for c,v in enumerate(row,1):
        ws.cell(r,c,v)
ws["E4"].number_format='yyyy"年"m"月"d"日"'; ws["E5"].number_format='yyyy/m/d'
for r in (4,5,6): ws.cell(r,6).number_format='0.00%'
ws["A8"]="合计"; ws.merge_cells("A8:B9"); ws["C8"]="=SUM(C4:C6)"
h=wb.create_sheet("隐藏"); h["B2"]="藏"; h.sheet_state="hidden"
v=wb.create_sheet("深藏"); v.sheet_state="veryHidden"
wb.save("openpyxl.xlsx")
wb=openpyxl.Workbook(); wb.epoch=openpyxl.utils.datetime.CALENDAR_MAC_1904; ws=wb.active; ws["A1"]=datetime.date(2021,6,28); wb.save("openpyxl-1904.xlsx")
