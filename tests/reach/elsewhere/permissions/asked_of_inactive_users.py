from django.contrib.auth.models import User


def fill(n):
    for number in range(n):
        User.objects.create(username=f"user {number}", is_active=False)


def run():
    print([user.get_all_permissions() for user in User.objects.filter(is_active=False)])
