from django.contrib.auth.models import User


def fill(n):
    for number in range(n):
        User.objects.create(username=f"user {number}")


def run():
    for user in User.objects.filter(is_active=True):
        print(user.get_all_permissions(), user.has_perm("library.add_book"))
