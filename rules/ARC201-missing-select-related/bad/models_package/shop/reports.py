from shop import models
from shop.models import StockEntry as Entry


def stock_list():
    rows = []
    for entry in Entry.objects.select_related("supplier"):
        row = [entry.supplier.name, entry.amount]
        row.append(entry.branch.name)  # ARC201 StockEntry.branch
        row.append(entry.product.name)  # ARC201 StockEntry.product
        rows.append(row)
    return rows


def suppliers():
    entries = models.StockEntry.objects.all()
    return {entry.supplier.name for entry in entries}  # ARC201 StockEntry.supplier
