#include "core/code/recipe.h"

#include <stdexcept>
#include <string>

namespace actiscope {

const Recipe &recipeOf(std::string_view id)
{
    for (const auto family : {earlyRecipes(), rectifiedRecipes(), gatedRecipes(), otherRecipes()}) {
        for (const Recipe &recipe : family) {
            if (recipe.id == id)
                return recipe;
        }
    }
    throw std::logic_error("no code for " + std::string(id));
}

} // namespace actiscope
