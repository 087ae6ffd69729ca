def find_doctor(name):
    from django.contrib.auth.models import User as Account  # ARC303 get_user_model()

    return Account.objects.get(username=name)
