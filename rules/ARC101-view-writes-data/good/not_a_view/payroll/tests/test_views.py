from django.http import HttpResponse
from django.test import TestCase

from payroll.models import Employee, Payslip


def fake_view(request):
    employee = Employee.objects.create(name="Ada", salary=1)
    Payslip.objects.create(employee=employee)
    return HttpResponse("ok")


class PayslipViewTests(TestCase):
    def post(self, path):
        employee = Employee.objects.create(name="Ada", salary=1)
        Payslip.objects.create(employee=employee)
        return self.client.post(path)

    def test_list(self):
        self.assertEqual(self.post("/payslips/").status_code, 200)
