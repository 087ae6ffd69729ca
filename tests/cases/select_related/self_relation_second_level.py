# scope: relations in one function
from shop.models import Employee


def run():
    for employee in Employee.objects.select_related("manager"):
        if employee.manager_id and employee.manager.manager:
            print(employee.name, employee.manager.manager.name)
