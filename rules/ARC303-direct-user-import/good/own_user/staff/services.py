from clinic_hr.models import User as Person

from staff.models import User


def staff():
    return User.objects.filter(is_staff=True), Person
