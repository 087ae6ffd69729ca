# scope: relations across functions
from collections import defaultdict

from shop.models import Employee


def names_below(employee, reports):
    names = []
    for report in reports[employee.pk]:
        names.append(report.name)
        names.extend(names_below(report, reports))
    return names


def run():
    reports = defaultdict(list)
    for employee in Employee.objects.all():
        reports[employee.manager_id].append(employee)
    return names_below(reports[None][0], reports)
