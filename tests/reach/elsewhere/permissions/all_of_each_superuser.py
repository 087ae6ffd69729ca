from django.contrib.auth.models import User


def fill(n):
    for number in range(n):
        User.objects.create(username=f"user {number}", is_superuser=True)


def run():
    print([user.get_all_permissions() for user in User.objects.filter(is_superuser=True)])
