def get_user_model():
    return "accounts.Customer"
