from django.contrib.auth.models import User


def fill(n):
    for number in range(n):
        User.objects.create(username=f"user {number}")


def run():
    for user in User.objects.all():
        if user.is_superuser or user.has_module_perms("library"):
            print(user.username)
