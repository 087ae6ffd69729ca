from rest_framework.exceptions import ValidationError  # ARC121 imports rest_framework.exceptions


def approve(*, leave, by):
    if leave.user == by:
        raise ValidationError("not by yourself")
    leave.delete()
