# scope: relations in one function
from shop.models import Employee


def run():
    for employee in Employee.objects.prefetch_related("reports"):
        print(employee.name, [report.name for report in employee.reports.all()])
