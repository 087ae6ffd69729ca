from .models import Line


def import_line(line, number):
    if not line:
        line = Line()
    line.restock(number)
