# scope: writes
from shop.models import Employee, Product


def run():
    boss = Employee.objects.get(name="Employee 0")
    for product in Product.objects.all():
        boss.notes.create(text=product.name, subject=boss)
