# scope: relations across functions
from shop.models import Employee


def team(employee):
    return {
        "name": employee.name,
        "reports": [team(report) for report in employee.reports.all()],
    }


def run():
    boss = Employee.objects.prefetch_related("reports__reports__reports").get(manager=None)
    return team(boss)
