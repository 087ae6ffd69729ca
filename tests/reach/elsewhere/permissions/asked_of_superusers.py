from django.contrib.auth.models import User


def fill(n):
    for number in range(n):
        User.objects.create(username=f"user {number}", is_superuser=True)


def run():
    print([user.has_perm("library.add_book") for user in User.objects.filter(is_superuser=True)])
