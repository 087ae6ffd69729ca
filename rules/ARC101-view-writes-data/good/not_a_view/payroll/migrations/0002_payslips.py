from django.db import migrations


def forwards(apps, schema_editor):
    Employee = apps.get_model("payroll", "Employee")
    Payslip = apps.get_model("payroll", "Payslip")
    for employee in Employee.objects.all():
        Payslip.objects.create(employee=employee)
        employee.save()


class Migration(migrations.Migration):
    dependencies = [("payroll", "0001_initial")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
