from django.core.management.base import BaseCommand

from payroll.models import Employee, Payslip


class Command(BaseCommand):
    def handle(self, *args, **options):
        for employee in Employee.objects.all():
            Payslip.objects.create(employee=employee)
        Payslip.objects.filter(is_paid=False).update(is_paid=True)
