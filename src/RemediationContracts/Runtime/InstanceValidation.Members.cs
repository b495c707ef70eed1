using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <content>Members whose names the contract does not say.</content>
public ref partial struct InstanceValidation
{
    /// <summary>Goes to an entry of a map, and checks its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isDeclared">Whether the contract declares a member of that name, which then stands twice.</param>
    public void Key(string name, bool isDeclared = false)
    {
        Member(name);
        if (IsText(name) && isDeclared)
        {
            Tell(ViolationRules.JsonDuplicate, ViolationMessages.Duplicate(name));
        }
    }

    /// <summary>Tells a required member that the object does not have.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="isThere">Whether the object has it.</param>
    public void Required(string name, bool isThere)
    {
        Member(name);
        if (!isThere)
        {
            Tell(ViolationRules.Required, ViolationMessages.Required(name));
        }
    }
}
