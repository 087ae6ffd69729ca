# scope: relations across functions
from shop.models import Employee


def team(employee, depth=1):
    name = f"{employee.name} ({employee.region})"
    if depth == 0:
        return [name]
    return [name, *(team(report, depth - 1) for report in employee.reports.all())]


def run():
    return team(Employee.objects.get(manager=None))
