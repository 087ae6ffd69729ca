from django.shortcuts import redirect


def invite(request):
    print(request.POST["email"])
    return redirect("members")
