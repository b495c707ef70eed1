using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <content>Values that stand at the place of another: a body that is no object, an alternative, a descendant.</content>
public ref partial struct InstanceValidation
{
    /// <summary>Checks a value that stands where the validation is already.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value; one that is absent is checked elsewhere.</param>
    public void Value<T>(T? value)
        where T : class, IPayload<T>
    {
        if (value is not null)
        {
            T.Validate(ref this, value);
        }
    }

    /// <summary>Tells a member that names another type than the one it stands in, which a reader would take for that other.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">The member's name, within the object at hand.</param>
    /// <param name="value">Its value.</param>
    /// <param name="fits">Whether it names the type.</param>
    /// <returns>Whether it does.</returns>
    public bool Discriminator<T>(string name, T value, bool fits)
    {
        if (!fits)
        {
            Member(name);
            Tell(
                ViolationRules.Discriminator,
                value is null ? ViolationMessages.NoDiscriminator(name) : ViolationMessages.Discriminator(name, Convert.ToString(value, CultureInfo.InvariantCulture)!));
        }

        return fits;
    }

    /// <summary>Tells a member of an alternative that names another one.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">The member's name, within the object that stands here.</param>
    /// <param name="value">Its value.</param>
    /// <param name="fits">Whether it names the alternative.</param>
    public void Alternative<T>(string name, T value, bool fits)
    {
        if (!fits && Begin())
        {
            Discriminator(name, value, fits);
            End();
        }
    }

    /// <summary>Tells members that are not declared, where a base keeps such members and the type allows none.</summary>
    /// <param name="members">The undeclared members, or null.</param>
    public void NoExtra(ExtraMembers? members) => NoExtra(members?.Select(static member => member.Name));

    /// <summary>Tells members that are not declared, where a base keeps such members and the type allows none.</summary>
    /// <param name="names">The undeclared names, or null.</param>
    public void NoExtra(IEnumerable<string>? names)
    {
        foreach (string name in names ?? [])
        {
            Member(name);
            Tell(ViolationRules.AdditionalProperties, ViolationMessages.AdditionalProperties(name));
        }
    }
}
