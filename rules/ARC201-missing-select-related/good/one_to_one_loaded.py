from django.db import models


class Employee(models.Model):
    name = models.CharField(max_length=100)


class Contract(models.Model):
    employee = models.OneToOneField(Employee, on_delete=models.CASCADE)
    hours = models.IntegerField(default=40)


def hours():
    return [employee.contract.hours for employee in Employee.objects.select_related("contract")]


def hours_prefetched():
    for employee in Employee.objects.prefetch_related("contract"):
        if hasattr(employee, "contract"):
            print(employee.name, employee.contract.hours)


def names():
    return {contract.employee.name for contract in Contract.objects.select_related("employee")}


def inherited_key():
    return [contract.employee_id for contract in Contract.objects.all()]
