# scope: relations across functions
from shop.models import Employee


def names_below(employee):
    names = []
    for report in employee.reports.all():
        names.append(report.name)
        names.extend(names_below(report))
    return names


def run():
    return names_below(Employee.objects.get(manager=None))
