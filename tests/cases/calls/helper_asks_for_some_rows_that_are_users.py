# scope: queries
from shop.models import Employee, Note


def has_notes(employee):
    if employee.is_staff:
        return Note.objects.filter(author=employee).exists()
    return False


def run():
    found = []
    for employee in Employee.objects.all():
        employee.is_staff = employee.pk == 1
        found.append(has_notes(employee))
    return found
