"""Writes bomb.xlsx out of openpyxl.xlsx: its first sheet is 20 MB of blanks, packed a thousand to one."""
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"

with zipfile.ZipFile("openpyxl.xlsx") as old, zipfile.ZipFile("bomb.xlsx", "w", zipfile.ZIP_DEFLATED, True, 9) as new:
    for name in old.namelist():
        blanks = f'<worksheet xmlns="{MAIN}"><sheetData>{" " * 20_000_000}</sheetData></worksheet>'
        new.writestr(name, blanks if name == SHEET else old.read(name))
