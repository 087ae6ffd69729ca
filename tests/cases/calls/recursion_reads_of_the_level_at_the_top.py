# scope: relations across functions
from shop.models import Employee


def team(employee: Employee, depth=1):
    name = employee.name
    if employee.manager_id is None:
        name += f" ({employee.region})"
    if depth == 0:
        return [name]
    return [name, *(team(report, depth - 1) for report in employee.reports.all())]


def run():
    return team(Employee.objects.get(manager=None))
