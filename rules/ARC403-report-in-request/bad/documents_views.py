import io

import pandas as pd
import weasyprint
import xlsxwriter
from django.http import HttpResponse
from openpyxl import Workbook
from reportlab.pdfgen import canvas
from reportlab.platypus import SimpleDocTemplate
from xhtml2pdf import pisa


def with_openpyxl(request):
    book = Workbook()
    book.active.append(["number"])
    response = HttpResponse()
    book.save(response)  # ARC403 openpyxl.Workbook.save
    return response


def with_xlsxwriter(request):
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    book.add_worksheet("Orders")
    book.close()  # ARC403 xlsxwriter.Workbook.close
    return HttpResponse(file.getvalue())


def with_xlsxwriter_that_closes_by_itself(request):
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet("Orders")  # ARC403 xlsxwriter.Workbook.add_worksheet
    return HttpResponse(file.getvalue())


def with_reportlab(request):
    response = HttpResponse()
    SimpleDocTemplate(response).build([])  # ARC403 SimpleDocTemplate.build
    return response


def with_reportlab_canvas(request):
    response = HttpResponse()
    page = canvas.Canvas(response)
    page.drawString(0, 0, "Orders")
    page.showPage()
    page.save()  # ARC403 Canvas.save
    return response


def with_weasyprint(request):
    return HttpResponse(weasyprint.HTML(string="<p>Orders</p>").write_pdf())  # ARC403 write_pdf


def with_xhtml2pdf(request):
    response = HttpResponse()
    pisa.CreatePDF("<p>Orders</p>", dest=response)  # ARC403 xhtml2pdf.pisa.CreatePDF
    return response


def with_pandas(request):
    orders = pd.DataFrame({"number": [1, 2]})
    return HttpResponse(orders.groupby("number").sum().to_csv())  # ARC403 to_csv
