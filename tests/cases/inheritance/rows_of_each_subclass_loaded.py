# scope: relations in one function
from shop.base import Tracked


def run():
    rows = []
    for model in Tracked.__subclasses__():
        rows.extend(model.objects.select_related("created_by"))
    return [row.created_by and row.created_by.name for row in rows]
