from django.shortcuts import redirect


def members_only(get_response):
    def respond(request):
        if request.user.is_anonymous:
            return redirect("/welcome/")
        return get_response(request)

    return respond
