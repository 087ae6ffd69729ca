# scope: relations in one function
from shop.models import Employee


def run():
    for employee in Employee.objects.all():
        print(employee.name, employee.manager)
