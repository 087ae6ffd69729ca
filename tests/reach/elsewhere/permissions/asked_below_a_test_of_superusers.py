from django.contrib.auth.models import User


def fill(n):
    for number in range(n):
        User.objects.create(username=f"user {number}", is_superuser=True)


def run():
    for user in User.objects.all():
        if user.is_superuser:
            print(user.has_perms(["library.add_book"]))
