# scope: relations across functions
from shop.models import Employee


def team(employee: Employee, depth=1, shows_region=False):
    name = f"{employee.name} ({employee.region})" if shows_region else employee.name
    if depth == 0:
        return [name]
    return [name, *(team(report, depth - 1) for report in employee.reports.all())]


def run():
    return team(Employee.objects.get(manager=None), shows_region=True)
