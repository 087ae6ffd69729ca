# scope: relations in one function
from shop.models import Employee


def run():
    for employee in Employee.objects.prefetch_related("reports"):
        for report in employee.reports.all():
            print(employee.name, [below.name for below in report.reports.all()])
