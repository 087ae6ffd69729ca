# scope: relations across functions
from shop.models import Employee


def run():
    return [len(employee.chain()) for employee in Employee.objects.all()]
