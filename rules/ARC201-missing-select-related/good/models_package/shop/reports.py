from shop import models
from shop.models import StockEntry as Entry


def stock_list():
    rows = []
    for entry in Entry.objects.select_related("supplier", "branch", "product"):
        rows.append([entry.supplier.name, entry.branch.name, entry.product.name, entry.amount])
    return rows


def branch_ids():
    return {entry.branch_id for entry in models.StockEntry.objects.all()}
